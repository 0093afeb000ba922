import { config } from 'zod';

// Without this zod tries `new Function`, which the site's content security policy forbids and reports. Imported by every schema
// first; a module of its own because a re-exported `z` would keep all of zod in the bundle, with forty languages.
config({ jitless: true });
