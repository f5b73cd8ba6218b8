/**
 * How parts look: each drawn on a canvas from what it shows, small for the palette and at work on
 * its card. Knows no board and no wires.
 */
package boardwalk.app.boardview.face;
