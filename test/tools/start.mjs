/** `npm start`: builds the timeline module and serves the demo page. PORT and --open are heeded. */
import { serve } from './server.mjs';
import { buildTimeline } from './timeline.mjs';

const demo = '/test/demo/';

if (!(await buildTimeline())) console.error('The timeline module could not be built; see above.');
const server = await serve({
  port: Number(process.env.PORT) || 8000,
  open: process.argv.includes('--open') && demo,
});
console.log(`\nDemo: http://localhost:${server.config.port}${demo}\nStop with Ctrl+C.`);
