/** `npm start`: builds the time steps and serves the demo page. Uses the variable PORT and the option --open. */
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
