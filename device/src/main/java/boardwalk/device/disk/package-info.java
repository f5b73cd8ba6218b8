/**
 * Files of this computer that must never be half there, and in words what its disk has against
 * them. Uses {@code boardwalk.device}'s errors and nothing else of ours.
 */
package boardwalk.device.disk;
