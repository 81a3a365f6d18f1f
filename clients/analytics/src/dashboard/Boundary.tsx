import { Failed } from "@zhurnal/shared/ui/states";
import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
}

/** What stands in place of a part that could not be fetched: without a network, or after the server was renewed. */
export class Boundary extends Component<Props, State> {
  static getDerivedStateFromError = (): State => ({ broken: true });

  override state: State = { broken: false };

  override render() {
    return this.state.broken ? <Failed onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
