/** A directory (LDAP) that knows names and passwords. */
package org.zhenggai.rectification.ground.access.directory;
