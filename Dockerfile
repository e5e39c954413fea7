# The program and what it needs to run, nothing of what builds it.
# `npm install`, not `npm ci`: the lock file does not name the binaries of every platform, which `npm ci` refuses.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --omit=dev

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 VAR_FOLDER=/app/var
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY bin ./bin
COPY instance ./instance
COPY src ./src
COPY --from=build /app/dist ./dist
RUN mkdir var dist/.compiled && chown node:node var dist/.compiled
USER node
VOLUME /app/var
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# V8 would otherwise let the young generation grow by a hundred megabytes that a server of short requests does not need.
CMD ["node", "--max-semi-space-size=16", "bin/start.ts"]
