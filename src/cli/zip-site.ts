import { writeFileSync } from 'node:fs';
import { siteFolder } from './ensure-site.ts';
import { zipFolder } from './zip-folder.ts';

// Second half of `npm run build`: the built site as one file to carry to an office, with HOW-TO-HOST.html inside.
const zip = zipFolder(siteFolder);
const path = `${siteFolder}-site.zip`;
writeFileSync(path, zip);
console.log(`${path}  ${(zip.length / 1e6).toFixed(1)} MB`);
