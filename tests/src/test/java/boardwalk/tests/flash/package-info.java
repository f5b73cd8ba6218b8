/** Flashing against the reference tools and against boards that only exist here. */
package boardwalk.tests.flash;
