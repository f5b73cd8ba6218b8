/** The device library against simulated and real boards, on lines that fail in every way. */
package boardwalk.tests.device;
