import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createController } from '../lib/content/controller/controller.ts';
import { registerController } from '../lib/content/injector/lazy-controller.ts';

export default defineUnlistedScript(() => registerController(createController));
