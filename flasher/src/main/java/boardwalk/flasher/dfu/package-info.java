/**
 * USB Device Firmware Upgrade 1.1 with STMicroelectronics' extension DfuSe: from bytes to requests
 * ({@code DfuRequests}), states ({@code DfuState}), operations on memory ({@code DfuSe}), a plan
 * and its execution. May use {@code flasher.usb} and {@code flasher.image}. Sources: "DFU" is USB
 * Device Class Specification for Device Firmware Upgrade 1.1; "AN3156" and "UM0424" are
 * STMicroelectronics'.
 */
package boardwalk.flasher.dfu;
