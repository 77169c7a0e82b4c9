/** Keeps short secrets in tables so that the tables alone do not tell them. Uses no other room. */
package org.zhenggai.rectification.ground.secret;
