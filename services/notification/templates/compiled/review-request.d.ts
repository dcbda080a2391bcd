// Compiled by scripts/compile-templates.mjs: do not edit.
export { default } from '../review-request.tsx';
