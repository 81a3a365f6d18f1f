/** Where each page lives. */
export const paths = {
  today: () => "/",
  journal: (id: string) => `/journals/${encodeURIComponent(id)}`,
  plans: () => "/plans",
  plan: (id: string) => `/plans/${encodeURIComponent(id)}`,
  journalPlan: (id: string) => `/journals/${encodeURIComponent(id)}/plan`,
  lesson: (id: string) => `/lessons/${encodeURIComponent(id)}`,
  schoolClass: (id: string) => `/classes/${encodeURIComponent(id)}`,
  timetable: () => "/timetable",
  changes: () => "/changes",
  newChange: () => "/changes/new",
  timetables: () => "/timetables",
  timetableEditor: (id: string) => `/timetables/${encodeURIComponent(id)}`,
  allBells: () => "/bells",
  bells: (schoolId: string) => `/bells/${encodeURIComponent(schoolId)}`,
  bellsEditor: (schoolId: string) => `/bells/${encodeURIComponent(schoolId)}/edit`,
  move: (classId: string, studentId?: string) =>
    `/classes/${encodeURIComponent(classId)}/move${studentId ? `?student=${encodeURIComponent(studentId)}` : ""}`,
  families: (classId: string) => `/families/${encodeURIComponent(classId)}`,
  family: (studentId: string) => `/students/${encodeURIComponent(studentId)}/family`,
  invitation: () => "/invitation",
  student: (id: string) => `/students/${encodeURIComponent(id)}`,
};
