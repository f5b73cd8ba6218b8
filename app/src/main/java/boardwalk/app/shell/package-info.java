/** The window's frame: menus, toolbar, panels, status bar, notices; and the commands they share. */
package boardwalk.app.shell;
