/** A chunk of its own: the library's chart, with its styles. */
import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";

export default LineChart;
