FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# The embedded PostgreSQL is an optional dependency. Its libraries are linked when it is first looked for: here, since the user
# of the image owns nothing of it.
RUN npm run build && npm prune --omit=dev --ignore-scripts \
  && node -e "import('./dist/database/embedded/binaries.js').then((binaries) => binaries.findInstallation())"

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATELINE_HOST=0.0.0.0 DATELINE_DATA=/data PORT=4000
COPY --from=build /app/package.json /app/LICENSE /app/README.md ./
# The models' cards, which say whose texts their weights rest on; the licences of libraries lie in dist.
COPY --from=build /app/src/knowledge/models/README.md ./src/knowledge/models/
COPY --from=build /app/src/language/models/README.md ./src/language/models/
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/prisma ./prisma
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
