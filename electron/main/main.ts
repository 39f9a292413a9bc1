import { app } from 'electron';
import { boot } from './boot.ts';
import { applyUserDataFolder } from './paths.ts';

applyUserDataFolder();

// One application for each chart: a second start hands over to the first and ends.
if (app.requestSingleInstanceLock()) {
  boot();
} else {
  app.quit();
}
