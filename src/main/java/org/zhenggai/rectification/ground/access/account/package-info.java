/** What is kept of an account beside the organization: its password, its second factor, its failures. */
package org.zhenggai.rectification.ground.access.account;
