declare module '*.css';
declare module 'codemirror-5';
declare module 'trix';
