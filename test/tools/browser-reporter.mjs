/** Test runner reporter: failures in full, then one line for each browser, and the counts. */
import { relative } from 'node:path';
import { format } from 'node:util';
import { formatError } from '@web/test-runner';
import { add, failureLine, NONE } from './counts.mjs';
import { root } from './server.mjs';

function* flatten(suite, names = []) {
  for (const test of suite?.tests ?? [])
    yield { ...test, title: [...names, test.name].join(' › ') };
  for (const child of suite?.suites ?? []) yield* flatten(child, [...names, child.name]);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

const placeOf = (session) => `${relative(root, session.testFile)} (${session.browser.name})`;

function count(session) {
  const tests = [...flatten(session.testResults)];
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map(({ title, error }) => failureLine(placeOf(session), title, error?.message ?? 'failed'));
  // A file that did not load, timed out or has no test counts as one failure.
  if (!failures.length && (!session.passed || tests.length === 0)) {
    const [error] = session.errors;
    failures.push(failureLine(placeOf(session), '', error?.message ?? 'did not run to its end'));
  }
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failures.length,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
}

function say(session, title, text) {
  console.log(`  ${placeOf(session)} ${title}\n${indent(text)}`);
}

function printFailures(session) {
  const tests = [...flatten(session.testResults)];
  for (const error of session.errors) say(session, '', formatError(error));
  for (const { title, error, passed, skipped } of tests)
    if (!passed && !skipped) say(session, title, error ? formatError(error) : 'failed');
  if (!session.passed)
    for (const url of new Set(session.request404s)) say(session, 'not found', url);
  if (session.passed && tests.length === 0) say(session, '', 'holds no test');
}

/** The seconds that the tests of a file took in each browser. */
function secondsOf(sessions) {
  const taken = ({ testResults }) =>
    [...flatten(testResults)].reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;
  return sessions.map((one) => `${one.browser.name} ${taken(one).toFixed(0)}`).join(', ');
}

/** Prints each file, with its failures, when all browsers have run it; calls `done` with the sessions. */
export function browserReporter(fonts, done) {
  const start = performance.now();
  return {
    // Shows which files take long, and how far the run has come if it is stopped.
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      const seconds = (performance.now() - start) / 1000;
      const took = `${seconds.toFixed(0).padStart(5)} s`;
      console.log(
        `  ${took}  ${fonts.padEnd(10)}  ${relative(root, testFile)} (${secondsOf(sessionsForTestFile)})`,
      );
      for (const session of sessionsForTestFile) {
        for (const log of session.logs) say(session, 'logged', format(...log));
        printFailures(session);
      }
    },
    onTestRunFinished({ sessions }) {
      done([...sessions]);
    },
  };
}

/** Prints a line for each browser; returns the total counts. */
export function summary(sessions) {
  const byBrowser = new Map();
  for (const session of sessions) {
    const { name } = session.browser;
    byBrowser.set(name, add(byBrowser.get(name) ?? NONE, count(session)));
  }
  for (const [name, { passed, failed, skipped }] of byBrowser)
    console.log(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return [...byBrowser.values()].reduce(add, NONE);
}
