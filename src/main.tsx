import { createRoot } from 'react-dom/client';

// public/browser-floor.js takes #root away in a browser that is too old.
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<h1>挂图 Guatu</h1>);
