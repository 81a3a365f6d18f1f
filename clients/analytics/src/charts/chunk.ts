/** What draws lines is larger than all else together: it comes when there is a line to draw. */
export const loadChart = () => import("./LineChart");
