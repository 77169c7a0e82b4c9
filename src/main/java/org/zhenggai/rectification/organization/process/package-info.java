/** What the substitution model calls. */
package org.zhenggai.rectification.organization.process;
