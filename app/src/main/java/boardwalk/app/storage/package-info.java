/**
 * Files of this computer that must never be lost: whole-file writes, the crash journal, and where
 * the application keeps its own things. No toolkit.
 */
package boardwalk.app.storage;
