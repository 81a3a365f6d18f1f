/** Where each page lives. */
export const paths = {
  today: () => "/",
  journal: (id: string) => `/journals/${encodeURIComponent(id)}`,
  lesson: (id: string) => `/lessons/${encodeURIComponent(id)}`,
  schoolClass: (id: string) => `/classes/${encodeURIComponent(id)}`,
  student: (id: string) => `/students/${encodeURIComponent(id)}`,
};
