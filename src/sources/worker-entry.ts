/** The worker's script. A page imports it too, for its address. */
import { serve } from './worker.js';

export const address = import.meta.url;

serve();
