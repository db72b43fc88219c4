export { readReport as readJunit } from './read-report.mjs';
