/** The script of the worker that reads large sources. A page imports it to know its address. */
import { serve } from './worker.js';

export const address = import.meta.url;

serve();
