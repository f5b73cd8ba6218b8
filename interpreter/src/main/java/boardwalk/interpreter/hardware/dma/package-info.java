/**
 * The RP2040's DMA (data sheet, 2.5): moves data between the program's memory and registers, paced
 * by the peripherals. Uses registers and the clock.
 */
package boardwalk.interpreter.hardware.dma;
