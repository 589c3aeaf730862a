/** `npm start`: cuts out the time steps and serves the demo page. PORT and --open are heeded. */
import { serve } from './server.mjs';
import { buildTimeStep } from './time-step.mjs';

const demo = '/test/demo/';

if (!buildTimeStep())
  console.error('The time steps could not be cut out of vis-timeline; see above.');
const server = await serve({
  port: Number(process.env.PORT) || 8000,
  open: process.argv.includes('--open') && demo,
});
console.log(`\nDemo: http://localhost:${server.config.port}${demo}\nStop with Ctrl+C.`);
