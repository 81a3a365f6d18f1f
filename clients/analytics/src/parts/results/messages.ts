import { catalogue } from "@zhurnal/shared/i18n/messages";

export const resultsMessages = catalogue(
  {
    quality: "Качество знаний, %",
    passRate: "Успеваемость, %",
    good: "На «4» и «5»",
    passing: "Без двоек",
    students: "Учеников",
    legendGood: "качество знаний: учатся на «4» и «5»",
    legendPassing: "успеваемость: без двоек",
    of: (students: string) => `из ${students}`,
    groupTitle_CLASS: "В каких классах учатся без троек и двоек?",
    groupTitle_GRADE_LEVEL: "В каких параллелях учатся без троек и двоек?",
    groupTitle_SCHOOL: "В каких школах учатся без троек и двоек?",
    groupTitle_MUNICIPALITY: "В каких муниципалитетах учатся без троек и двоек?",
    groupText:
      "Качество знаний — доля учеников, у которых все средние баллы за эти дни — «4» и выше. Успеваемость — доля учеников без двоек в среднем. Ученики без отметок не считаются.",
    subjectTitle: "Какие предметы даются труднее?",
    subjectText:
      "По каждому предмету: доля учеников со средним баллом за эти дни «4» и выше и доля учеников без двойки в среднем.",
  },
  {
    quality: "Quality, %",
    passRate: "Pass rate, %",
    good: "With 4 and 5 only",
    passing: "Passing in all",
    students: "Students",
    legendGood: "quality: with averages of 4 and 5 only",
    legendPassing: "pass rate: failing in nothing",
    of: (students: string) => `of ${students}`,
    groupTitle_CLASS: "In which classes do students do well in everything?",
    groupTitle_GRADE_LEVEL: "In which grade levels do students do well in everything?",
    groupTitle_SCHOOL: "In which schools do students do well in everything?",
    groupTitle_MUNICIPALITY: "In which municipalities do students do well in everything?",
    groupText:
      "Quality is the share of students all of whose averages of these days are 4 or better. Pass rate is the share who fail in nothing on average. Students without marks are not counted.",
    subjectTitle: "Which subjects are the hardest?",
    subjectText:
      "For each subject: the share of students whose average of these days is 4 or better, and of those whose average is no fail.",
  },
);
