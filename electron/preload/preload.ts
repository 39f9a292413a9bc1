import { contextBridge } from 'electron';
import { makeDesktop } from './desktop-bridge.ts';

contextBridge.exposeInMainWorld('desktop', makeDesktop());
