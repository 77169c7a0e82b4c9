/** A directory (LDAP) that knows names and passwords. */
package org.zhenggai.rectification.access.directory;
