/** `npm start`: builds the time steps, serves demo and documentation. Uses the variable PORT and the option --open. */
import { DOCS } from './docs/serve.mjs';
import { serve } from './server.mjs';
import { buildTimeStep } from './time-step.mjs';

const demo = '/test/demo/';

if (!buildTimeStep())
  console.error('The time steps could not be cut out of vis-timeline; see above.');
const server = await serve({
  port: Number(process.env.PORT) || 8000,
  open: process.argv.includes('--open') && demo,
});
const at = `http://localhost:${server.config.port}`;
console.log(`\nDemo: ${at}${demo}\nDocumentation: ${at}${DOCS}\nStop with Ctrl+C.`);
