/** Style sheet of app.eyeson.team and of the control page. */
export const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(26rem, 90vw); }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 0.9rem; margin: 1.5rem 0 0.25rem; color: GrayText; }
form, footer { display: flex; gap: 0.5rem; margin-top: 1rem; }
input { flex: 1; min-width: 0; }
input, button { font: inherit; padding: 0.4rem 0.75rem; }
ul { margin: 0; padding-left: 1.2rem; }
`;
