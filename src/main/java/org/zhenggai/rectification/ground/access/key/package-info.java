/** Keys with which programs use the interface: an account's rights, cut down to scopes, for a time. */
package org.zhenggai.rectification.ground.access.key;
