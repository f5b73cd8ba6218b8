/** What the user chose, kept between starts. */
package boardwalk.app.settings;
