// Before the CMS: it waits until our own parts are in place (main.mjs).
window.CMS_MANUAL_INIT = true;
