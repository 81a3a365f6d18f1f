import { catalogue, counted } from "@zhurnal/shared/i18n/messages";

export const visitsMessages = catalogue(
  {
    reach: "Охват, %",
    children: "Детей",
    reached: "Из них охвачено",
    guardians: "Родителей",
    visits: "Посещений",
    minutes: "От отметки до просмотра, мин",
    overTimeTitle: "Растёт ли охват семей?",
    overTimeText:
      "Охват — доля детей, к которым за день, неделю или месяц хотя бы раз заглянул кто-то из родителей. Точка на графике — один такой срок.",
    groupTitle_CLASS: "В каких классах родители заглядывают в журнал?",
    groupTitle_GRADE_LEVEL: "В каких параллелях родители заглядывают в журнал?",
    groupTitle_SCHOOL: "В каких школах родители заглядывают в журнал?",
    groupTitle_MUNICIPALITY: "В каких муниципалитетах родители заглядывают в журнал?",
    groupText:
      "Доля детей, к которым за выбранные дни хотя бы раз заглянул кто-то из родителей. Рядом — сколько таких детей и сколько их всего.",
    of: (reached: string, children: string) => `${reached} из ${children}`,
    dailyTitle: "Сколько родителей заходит за день?",
    dailyText:
      "Каждый родитель считается за день один раз, сколько бы раз и с каких устройств он ни заходил. Для недель и месяцев — среднее за день.",
    whenTitle: "В какие дни и часы заходят родители?",
    whenText:
      "Посещения родителей по дням недели и часам школы за выбранные дни. Посещение заканчивается, когда родитель 30 минут ничего не открывал.",
    whenFew:
      "Часы видны за четыре недели и больше: за более короткое время по ним можно было бы узнать о немногих людях. Выберите больше дней.",
    sectionsTitle: "Что открывают родители?",
    sectionsText: "В скольких посещениях открывали каждый раздел. За одно посещение можно открыть несколько разделов.",
    clientsTitle: "С чего заходят: с сайта или из приложения?",
    clientsText: "Сколько посещений родителей было с сайта журнала, из приложения и через другие программы.",
    share: (part: string) => `${part} посещений`,
    seenTitle: "Как быстро родители видят новую отметку?",
    seenText:
      "Медиана: половину отметок родители увидели быстрее этого времени, половину — позже. Отметки, которых никто не видел, не считаются.",
    seenByTitle_CLASS: "В каких классах отметку видят быстрее?",
    seenByTitle_GRADE_LEVEL: "В каких параллелях отметку видят быстрее?",
    seenByTitle_SCHOOL: "В каких школах отметку видят быстрее?",
    seenByTitle_MUNICIPALITY: "В каких муниципалитетах отметку видят быстрее?",
    seenByText: "Медиана времени от отметки до первого просмотра кем-то из родителей. Чем короче полоса, тем быстрее.",
    notReachedTitle: "Чьи родители ещё не заходили?",
    notReachedText:
      "Дети, к которым за выбранные дни не заглянул никто из родителей. Список видят только школа и классный руководитель; каждый его просмотр записывается.",
    notReachedCount: (count: number, of: string) =>
      `${counted("ru", count, { one: "ребёнок", few: "ребёнка", many: "детей", other: "ребёнка" })} из ${of}`,
    allReached: "Родители каждого ребёнка заходили за эти дни.",
    weekday: "День недели",
    hour: "Час",
    student: "Ученик",
    schoolClass: "Класс",
  },
  {
    reach: "Reach, %",
    children: "Children",
    reached: "Of them reached",
    guardians: "Guardians",
    visits: "Visits",
    minutes: "From mark to seen, min",
    overTimeTitle: "Is the reach of families growing?",
    overTimeText:
      "Reach is the share of children whom at least one guardian looked in on within a day, a week or a month. Each point is one such stretch.",
    groupTitle_CLASS: "In which classes do families look into the journal?",
    groupTitle_GRADE_LEVEL: "In which grade levels do families look into the journal?",
    groupTitle_SCHOOL: "In which schools do families look into the journal?",
    groupTitle_MUNICIPALITY: "In which municipalities do families look into the journal?",
    groupText:
      "The share of children whom at least one guardian looked in on during these days. Beside it: how many such children, out of how many.",
    of: (reached: string, children: string) => `${reached} of ${children}`,
    dailyTitle: "How many guardians come in a day?",
    dailyText:
      "Each guardian counts once a day, however often and from however many devices they came. For weeks and months: the average per day.",
    whenTitle: "On which days and at what hours do guardians come?",
    whenText:
      "Guardians’ visits by weekday and hour of the school’s clock. A visit ends when a guardian has opened nothing for 30 minutes.",
    whenFew:
      "Hours are shown for four weeks or more: in a shorter time they could tell of a few people. Choose more days.",
    sectionsTitle: "What do guardians open?",
    sectionsText: "In how many visits each section was opened. One visit can open several sections.",
    clientsTitle: "From where do they come: the site or the app?",
    clientsText: "How many of the guardians’ visits were on the journal’s site, in the app and through other programs.",
    share: (part: string) => `${part} of visits`,
    seenTitle: "How soon do guardians see a new mark?",
    seenText:
      "The median: half of the marks were seen sooner than this, half later. Marks that nobody has seen are not counted.",
    seenByTitle_CLASS: "In which classes are marks seen sooner?",
    seenByTitle_GRADE_LEVEL: "In which grade levels are marks seen sooner?",
    seenByTitle_SCHOOL: "In which schools are marks seen sooner?",
    seenByTitle_MUNICIPALITY: "In which municipalities are marks seen sooner?",
    seenByText: "The median time from a mark to a guardian’s first look at it. The shorter the bar, the sooner.",
    notReachedTitle: "Whose guardians have not come yet?",
    notReachedText:
      "Children whom no guardian looked in on during these days. Only the school and the class teacher see this list; each look at it is recorded.",
    notReachedCount: (count: number, of: string) =>
      `${counted("en", count, { one: "child", other: "children" })} of ${of}`,
    allReached: "Every child’s guardians came during these days.",
    weekday: "Weekday",
    hour: "Hour",
    student: "Student",
    schoolClass: "Class",
  },
);
