/** Test runner reporter: failures in full, then one line for each browser, and the counts. */
import { relative } from 'node:path';
import { format } from 'node:util';
import { formatError } from '@web/test-runner';
import { root } from './server.mjs';

function* flatten(suite, names = []) {
  for (const test of suite?.tests ?? [])
    yield { ...test, title: [...names, test.name].join(' › ') };
  for (const child of suite?.suites ?? []) yield* flatten(child, [...names, child.name]);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

function count(session) {
  const tests = [...flatten(session.testResults)];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  // A file that did not load, timed out or has no test counts as one failure.
  const broken = failed === 0 && (!session.passed || tests.length === 0);
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + (broken ? 1 : 0),
    skipped: tests.filter((test) => test.skipped).length,
  };
}

function say(session, title, text) {
  const file = relative(root, session.testFile);
  console.log(`  ${file} (${session.browser.name}) ${title}\n${indent(text)}`);
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

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** Prints each file, with its failures, when all browsers have run it; calls `done` with the sessions. */
export function browserReporter(fonts, done) {
  const start = performance.now();
  return {
    // Shows which files take long, and how far the run has come if it is stopped.
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      const seconds = (performance.now() - start) / 1000;
      const took = `${seconds.toFixed(0).padStart(5)} s`;
      console.log(`  ${took}  ${fonts.padEnd(10)}  ${relative(root, testFile)}`);
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
