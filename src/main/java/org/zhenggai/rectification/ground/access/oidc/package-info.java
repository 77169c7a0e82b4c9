/** An issuer of identities (OpenID Connect): who somebody is, it says; what they may do, our organization. */
package org.zhenggai.rectification.ground.access.oidc;
