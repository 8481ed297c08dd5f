export { breathing, type Breathe } from '../database/index.ts';
