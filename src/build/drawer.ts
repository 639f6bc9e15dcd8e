import { workerData } from 'node:worker_threads';
import { serve } from '../crew.ts';
import { drawAll, type Order } from './drawers.ts';

serve((orders: readonly Order[]) => drawAll(String(workerData), orders));
