/** Starts the test runner with a server on loopback, behind the guard. */
import { startTestRunner } from '@web/test-runner';
import { settings } from './server.mjs';

/** The runner has no host name, so that it does not listen by itself; pages need one for their addresses. */
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
