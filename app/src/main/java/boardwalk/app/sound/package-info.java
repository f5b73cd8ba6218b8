/** What the simulated board sounds, heard on this computer. Knows no toolkit and no board. */
package boardwalk.app.sound;
