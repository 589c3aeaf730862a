/** The test runner, with its server where all servers of this repository are, and guarded as they are. */
import { startTestRunner } from '@web/test-runner';
import { settings } from './server.mjs';

/** The server has had no host name, to not listen by itself; the pages are asked for by one. */
function withHostname(launcher) {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = (config, testFiles) => {
    config.hostname = 'localhost';
    return initialize?.(config, testFiles);
  };
  return launcher;
}

export async function startRunner({ browsers, ...own }) {
  return startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: await settings({ browsers: browsers.map(withHostname), nodeResolve: true, ...own }),
  });
}
