/** The door to HTTP: who is calling, what stays closed, and how a refusal is worded. */
package org.zhenggai.rectification.ground.http;
