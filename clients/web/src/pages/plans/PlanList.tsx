import { Anchor, Button } from "@mantine/core";
import { CopyPlanDocument, type PlanPartsFragment, SchoolPlansDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Section } from "../../ui/Section";
import { Empty, Failed } from "../../ui/states";
import { plansMessages as messages } from "./messages";
import classes from "./Plans.module.css";

interface Props {
  readonly schoolId: string;
  readonly yearId: string;
}

/** The plans of a year by subject; each opens in the editor, and can be copied into this year as one's own. */
export function PlanList({ schoolId, yearId }: Props) {
  const m = useMessages(messages);
  const [reading, again] = useReading(SchoolPlansDocument, { school: schoolId, year: yearId });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[320]} />;
  const plans = reading.data.school?.plans ?? [];
  if (plans.length === 0) return <Empty title={m.empty} text={m.emptyText} />;
  const subjects = [...new Set(plans.map(({ subject }) => subject.name))];
  return (
    <>
      {subjects.map((subject) => (
        <Section key={subject} title={subject}>
          <ul className={classes["list"]}>
            {plans
              .filter((plan) => plan.subject.name === subject)
              .map((plan) => (
                <Item key={plan.id} plan={plan} />
              ))}
          </ul>
        </Section>
      ))}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}

function Item({ plan }: { readonly plan: PlanPartsFragment }) {
  const m = useMessages(messages);
  const navigate = useNavigate();
  const [{ fetching }, copy] = useMutation(CopyPlanDocument);
  const copied = async () => {
    const { data } = await copy({ input: { planId: plan.id, name: m.copyOf(plan.name) } });
    if (data?.copyPlan.__typename === "PlanSaved") void navigate(paths.plan(data.copyPlan.plan.id));
  };
  const groups = plan.journals.map(({ group }) => group.name).join(", ");
  return (
    <li className={classes["item"]}>
      <div>
        <Anchor component={Link} to={paths.plan(plan.id)}>
          {plan.name}
        </Anchor>
        <div className={classes["about"]}>
          {[m.gradeOf(plan.gradeLevel), plan.author, groups && m.followedBy(groups)].filter(Boolean).join(" · ")}
        </div>
      </div>
      <span>{m.hours(plan.hours)}</span>
      <Button size="compact-sm" variant="default" loading={fetching} onClick={() => void copied()}>
        {m.copy}
      </Button>
    </li>
  );
}
