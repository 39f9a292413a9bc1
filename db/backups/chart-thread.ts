import { parentPort, workerData } from 'node:worker_threads';
import { runChartTask } from './chart-tasks.ts';

/*
 * Entry of the chart thread: does one long task on a chart with a connection of its own, so that the store goes
 * on saving meanwhile. The store holds the chart lock for both.
 */
void runChartTask(workerData).then((outcome) => parentPort?.postMessage(outcome));
