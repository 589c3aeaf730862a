/**
 * For a page without a bundler: registers the tracker, and each other element that the page places
 * outside of one as soon as it is there. A tracker fetches those inside it itself.
 */
import './roadmap-tracker/define.js';
import { FETCHED_PARTS, fetchPart } from './roadmap-tracker/part-scripts.js';

const asked = new Set<string>();

function look(): void {
  for (const part of FETCHED_PARTS) {
    if (asked.has(part) || !document.querySelector(`${part}:not(roadmap-tracker *)`)) continue;
    asked.add(part);
    fetchPart(part).catch(reportError);
  }
  if (asked.size === FETCHED_PARTS.length) observer.disconnect();
}

const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true });
look();
